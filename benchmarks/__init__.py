"""Speed and memory of the program, beside a peer measured in the same run: `python -m benchmarks`."""
