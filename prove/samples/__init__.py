"""What each library is tried on."""
