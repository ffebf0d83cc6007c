using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>
/// One process for one statement (src/QueryWorker): it puts itself into its cage, opens the snapshot, and waits for
/// what it is asked. Disposing of it kills it.
/// </summary>
sealed class WorkerProcess : IDisposable
{
    /// <summary>More than a worker writes to its error stream in normal operation.</summary>
    const int MaxComplaints = 1000;

    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "worker", "QueryWorker.dll");

    readonly Process _process;
    readonly Channel<string> _said =
        Channel.CreateBounded<string>(
            new BoundedChannelOptions(MaxComplaints) { FullMode = BoundedChannelFullMode.DropWrite });

    WorkerProcess(Process process, string snapshot)
    {
        (_process, Snapshot) = (process, snapshot);
        _process.ErrorDataReceived += (_, line) =>
            { if (line.Data is { } text) _said.Writer.TryWrite(text); else _said.Writer.TryComplete(); };
        _process.BeginErrorReadLine();
    }

    /// <summary>The one file that it can read.</summary>
    public string Snapshot { get; }

    /// <summary>False once it has ended.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>Bytes as it writes them.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Lines of JSON, where the answer is such.</summary>
    public StreamReader Lines => _process.StandardOutput;

    /// <summary>Lines of its error stream, to its end.</summary>
    public IAsyncEnumerable<string> ReadErrors(CancellationToken cancellationToken) =>
        _said.Reader.ReadAllAsync(cancellationToken);

    public static WorkerProcess Start(string snapshot, QueryLimits limits)
    {
        var process = Process.Start(new ProcessStartInfo(Host(),
        [
            Program, "--snapshot", snapshot, "--memory-mb", Text(limits.MemoryMb), "--cpu-seconds",
                Text(limits.CpuSeconds),
        ])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        })!;
        return new WorkerProcess(process, snapshot);
    }

    /// <summary>Gives it its one request.</summary>
    public async Task Send(WorkerRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var input = _process.StandardInput.BaseStream;
            await input.WriteAsync(request.ToBytes(), cancellationToken);
            await input.FlushAsync(cancellationToken);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The exit code of a worker that ended before it read reports the cause.
        }
    }

    /// <summary>Waits for its end; 128 and more where a signal ended it.</summary>
    public async Task<int> ExitCode(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        _process.Dispose();
    }

    // The same runtime that runs the Dashboard, or the one on the path where that was started by a host of its own.
    static string Host() =>
        Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
