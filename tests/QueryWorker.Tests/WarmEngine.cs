using System.Text.Json;
using Analytics.QueryWorker.Answers;
using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Gate;
using Analytics.QueryWorker.Protocol;
using Analytics.QueryWorker.Writing;

[assembly: AssemblyFixture(typeof(Analytics.QueryWorker.Tests.WarmEngine))]

namespace Analytics.QueryWorker.Tests;

/// <summary>
/// The worker's engine and gate within the test process, without its cage: what the gate decides can be asked by the
/// hundred. Files are asked of the real process alone, since they go to its standard output.
/// </summary>
public sealed class WarmEngine : IDisposable
{
    readonly Lock _oneAtATime = new();
    readonly LockedSnapshot _snapshot;
    readonly RequestHandler _handler;
    readonly PathScrubber _scrubber;

    public WarmEngine()
    {
        _snapshot = LockedSnapshot.Open(WorkerOptions.Parse(["--snapshot", Snapshot.Path]), CageKind.Landlock);
        _handler = new RequestHandler(_snapshot, AllowedNames.Read(_snapshot));
        _scrubber = new PathScrubber(Snapshot.Path);
    }

    public SnapshotFile Snapshot { get; } = new();

    internal Answer Ask(string sql) => AskWith(new { sql });

    internal Answer AskWith(object request)
    {
        lock (_oneAtATime)
        {
            var output = new MemoryStream();
            var read = RequestReader.Read(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(request)));
            _handler.Answer(read, new AnswerWriter(output, CageKind.Landlock, _scrubber));
            return new Answer(0, output.ToArray(), "");
        }
    }

    public void Dispose()
    {
        _snapshot.Dispose();
        Snapshot.Dispose();
    }
}
