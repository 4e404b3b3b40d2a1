"""What the program costs in time, bytes and memory, each figure beside the same thing done plainly."""
