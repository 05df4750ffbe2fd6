"""Benchmarks beside other tools: the same load on each, one after the other, in one run."""
