"""Many reports into what they share: derivations, their direction, the stemma, shared figures."""
