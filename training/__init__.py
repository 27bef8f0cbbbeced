"""How the shipped models were made, from which data, with which command; never imported by the program."""
