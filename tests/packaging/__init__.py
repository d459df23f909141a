"""What is shipped: the wheel, the Binder image, the scripts that count the tests."""
