"""What a person does: each deed runs off the window's thread and says what it changed.

Qt stands in `runner` and in the jobs alone: the command line uses the rest without it.
"""
