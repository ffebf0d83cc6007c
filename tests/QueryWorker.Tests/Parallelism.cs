using Xunit.Sdk;
using Xunit.v3;

// Each test has a process of its own or waits its turn for the shared engine, and none changes the snapshot. More tests
// than cores, for a worker that starts or is killed waits.
[assembly: Parallelization(Mode = ParallelMode.All, MaxThreads = 3)]
