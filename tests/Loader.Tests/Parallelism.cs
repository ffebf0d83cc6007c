using Xunit.v3;

// More classes at once than cores: a load waits for the disk, and a test for the loader that it started.
[assembly: Parallelization(MaxThreads = 3)]
