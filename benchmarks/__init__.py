"""The measurements quoted in README, one command each."""
