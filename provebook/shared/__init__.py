"""What kernel, server and comparison share; of Provebook it imports nothing else."""
