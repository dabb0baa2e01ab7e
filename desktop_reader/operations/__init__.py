"""What a person does: each deed runs off the window's thread and says what it changed.

Qt stands in `runner` and `import_job` alone: the command line uses the rest without it.
"""
