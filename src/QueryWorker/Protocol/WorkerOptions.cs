using System.Globalization;

namespace Analytics.QueryWorker.Protocol;

/// <summary>
/// Command-line options of the worker. Parsed twice: before and after the process restricts itself.
/// </summary>
/// <param name="Snapshot">Full path of the DuckDB file.</param>
/// <param name="MemoryMb">Address space, in MiB, that the query may add to what the opened engine already
/// uses.</param>
/// <param name="CpuSeconds">Processor seconds per request after which the kernel ends the process, in case the caller
/// has exited.</param>
/// <param name="ForceMemoryCopy">Whether to work on a copy in memory even where Landlock exists; for tests of that
/// mode.</param>
sealed record WorkerOptions(string Snapshot, long MemoryMb, long CpuSeconds, bool ForceMemoryCopy)
{
    public const string Usage =
        "usage: dotnet QueryWorker.dll --snapshot FILE [--memory-mb N] [--cpu-seconds N] [--cage auto|memory-copy]";

    /// <exception cref="MisuseException">An argument is unknown or unusable.</exception>
    public static WorkerOptions Parse(string[] args)
    {
        var options = new WorkerOptions("", 1024, 60, ForceMemoryCopy: false);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--snapshot" => options with { Snapshot = Path.GetFullPath(Next(args, ref i)) },
                "--memory-mb" => options with { MemoryMb = Positive(args, ref i) },
                "--cpu-seconds" => options with { CpuSeconds = Positive(args, ref i) },
                "--cage" => options with { ForceMemoryCopy = Cage(Next(args, ref i)) },
                var unknown => throw new MisuseException($"{unknown}: unknown argument\n{Usage}"),
            };
        }

        return options.Snapshot.Length == 0 ? throw new MisuseException(Usage)
            : File.Exists(options.Snapshot) ? options
            : throw new MisuseException($"{options.Snapshot}: no such snapshot");
    }

    static string Next(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw new MisuseException($"{args[i - 1]} needs a value\n{Usage}");

    static bool Cage(string value) => value switch
    {
        "auto" => false,
        "memory-copy" => true,
        _ => throw new MisuseException($"--cage: auto or memory-copy\n{Usage}"),
    };

    static long Positive(string[] args, ref int i)
    {
        var name = args[i];
        return long.TryParse(Next(args, ref i), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and <= int.MaxValue
            ? value
            : throw new MisuseException($"{name}: a whole number from 1 to {int.MaxValue}\n{Usage}");
    }
}
