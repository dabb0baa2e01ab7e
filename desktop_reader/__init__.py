"""Desktop Reader keeps saved articles in one local file and shows each as a page worth reading."""

__version__ = "0.1.0"
