using Analytics.QueryWorker;
using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Gate;
using Analytics.QueryWorker.Rows;

// One untrusted SELECT in a process that can do nothing else. The caller starts it, reads its answer from a pipe and
// kills it at the deadline. Exit code 0 whenever there is an answer, also a refusal; 2 for misuse by the caller.
try
{
    var options = WorkerOptions.Parse(args);
    if (OperatingSystem.IsLinux() && !Reexec.IsInside) Reexec.IntoCage(options);

    var cage = Reexec.ProveCage();
    var request = QueryRequest.Read(Console.OpenStandardInput());
    using var output = Console.OpenStandardOutput();
    Answer(options, cage, request, new AnswerWriter(output, cage, new PathScrubber(options.Snapshot)));
    return 0;
}
catch (MisuseException misuse)
{
    Console.Error.WriteLine(misuse.Message);
    return 2;
}
catch (IOException)
{
    return 2; // The reader of the pipe is gone, and with it everyone who could be told.
}

static void Answer(WorkerOptions options, CageKind cage, QueryRequest request, AnswerWriter answer)
{
    try
    {
        ResourceLimits.ForbidFilesAndDumps(options.CpuSeconds);
        using var snapshot = LockedSnapshot.Open(options, cage);
        ResourceLimits.BoundMemory(options.MemoryMb);

        using var statement = new StatementGate(snapshot).Admit(request.Sql);
        statement.Bind(request.Parameters);
        using var result = statement.Execute();
        new ResultStream(result, answer, options).Send();
    }
    catch (Exception failure) when (FailureOf(failure) is { } explained)
    {
        ResourceLimits.OpenReserve();
        answer.Fail(explained.Kind, explained.Message);
    }
}

static QueryException? FailureOf(Exception failure) => failure switch
{
    QueryException explained => explained,
    DuckDB.NET.Data.DuckDBException engine => EngineFailure.Of(engine.ErrorType, engine.Message),
    // With its memory used up, the runtime also fails to load what it needs for the first time.
    OutOfMemoryException or InsufficientExecutionStackException or TypeInitializationException
        or FileNotFoundException or FileLoadException or BadImageFormatException =>
        new(FailureKind.Memory, "The query needs more memory than it may use."),
    _ => null,
};
