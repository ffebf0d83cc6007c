using System.Diagnostics;
using System.Globalization;

namespace Analytics.Benchmarks.Queries;

/// <summary>A process that has started, has done what it can do, and waits for its one request.</summary>
sealed class WarmProcess : IDisposable
{
    // Neither process says when it is ready; both are by then, on a busy machine too.
    static readonly TimeSpan Warming = TimeSpan.FromSeconds(2);

    readonly Process _process;

    WarmProcess(Process process) => _process = process;

    public static WarmProcess Worker(string snapshot) =>
        Start("dotnet", Program("QueryWorker.dll"), "--snapshot", snapshot, "--memory-mb", "1024");

    /// <summary>The worker lowers its own priority; what it is compared with must not be served before it.</summary>
    public static WarmProcess Plain(string snapshot) =>
        Start("nice", "-n", "10", "dotnet", Program("Benchmarks.dll"), "plain", snapshot);

    /// <summary>
    /// The time from the end of the request to the last byte of the answer, the bytes, and the most memory held, in
    /// MiB.
    /// </summary>
    public (TimeSpan Time, long Bytes, long PeakMb) Ask(TimeProvider clock, string request)
    {
        _process.StandardInput.Write(request);
        _process.StandardInput.Flush();
        var start = clock.GetTimestamp();
        _process.StandardInput.Close();
        var (bytes, peak, last) = (0L, 0L, start);
        var buffer = new byte[1 << 20];
        for (int read; (read = _process.StandardOutput.BaseStream.Read(buffer)) > 0; bytes += read)
        {
            last = clock.GetTimestamp();
            if (bytes >> 24 != (bytes + read) >> 24) peak = Math.Max(peak, PeakMb());
        }
        var complaint = _process.StandardError.ReadToEnd();
        if (complaint.Contains("\"error\"") || bytes == 0)
            throw new InvalidOperationException($"no answer to {request}: {complaint}");
        return (clock.GetElapsedTime(start, last), bytes, peak);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    static string Program(string name) => Path.Combine(AppContext.BaseDirectory, name);

    static WarmProcess Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Thread.Sleep(Warming);
        return new WarmProcess(process);
    }

    long PeakMb()
    {
        var file = $"/proc/{_process.Id}/status";
        if (!File.Exists(file)) return 0;
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null
            ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
                CultureInfo.InvariantCulture) / 1024;
    }
}
