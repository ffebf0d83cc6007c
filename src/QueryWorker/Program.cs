using Analytics.QueryWorker.Answers;
using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Gate;
using Analytics.QueryWorker.Protocol;
using Analytics.QueryWorker.Writing;

// Runs one untrusted SELECT in a process that can do nothing else. The caller starts it, lets it warm up, sends one
// request, reads the answer from a pipe and kills the process at the deadline. Exit code 0 whenever there is an
// answer, also a refusal; 2 for misuse by the caller, with the reason on standard error.
try
{
    var options = WorkerOptions.Parse(args);
    if (OperatingSystem.IsLinux() && !Reexec.IsInside) Reexec.IntoCage(options);

    var cage = Reexec.ProveCage();
    ResourceLimits.ForbidFilesAndDumps();
    using var snapshot = LockedSnapshot.Open(options, cage);
    var handler = new RequestHandler(snapshot, AllowedNames.Read(snapshot));
    var scrubber = new PathScrubber(options.Snapshot);
    using var output = Console.OpenStandardOutput();
    using var beside = Console.OpenStandardError();
    using var input = Console.OpenStandardInput();
    WarmUp.Run(handler, cage, scrubber);
    ResourceLimits.BoundMemory(options.MemoryMb);
    ResourceLimits.BoundProcessor(options.CpuSeconds);

    var request = RequestReader.Read(input);
    handler.Answer(request, new AnswerWriter(request.Format == AnswerFormat.Json ? output : beside, cage, scrubber));
    return 0;
}
catch (MisuseException misuse)
{
    Console.Error.WriteLine(misuse.Message);
    return 2;
}
catch (IOException)
{
    Console.Error.WriteLine("the reader of the answer is gone");
    return 2;
}
