using System.Globalization;

namespace Analytics.QueryWorker.Protocol;

/// <summary>What the caller decides before there is a request. Parsed twice: before and after the process puts itself into its cage.</summary>
/// <param name="Snapshot">Full path of the DuckDB file.</param>
/// <param name="MemoryMb">Address space, in MiB, that the query may add to what the opened engine holds.</param>
/// <param name="CpuSeconds">Processor seconds of the request after which the kernel ends the process, should the caller be gone.</param>
/// <param name="ForceMemoryCopy">Whether to work on a copy in memory also where Landlock exists, to try that way.</param>
sealed record WorkerOptions(string Snapshot, long MemoryMb, long CpuSeconds, bool ForceMemoryCopy)
{
    public const string Usage =
        "usage: dotnet QueryWorker.dll --snapshot FILE [--memory-mb N] [--cpu-seconds N] [--cage auto|memory-copy]";

    /// <exception cref="MisuseException">An unknown or unusable argument.</exception>
    public static WorkerOptions Parse(string[] args)
    {
        var options = new WorkerOptions("", 1024, 60, ForceMemoryCopy: false);
        for (var i = 0; i < args.Length; i++)
            options = args[i] switch
            {
                "--snapshot" => options with { Snapshot = Path.GetFullPath(Next(args, ref i)) },
                "--memory-mb" => options with { MemoryMb = Positive(args, ref i) },
                "--cpu-seconds" => options with { CpuSeconds = Positive(args, ref i) },
                "--cage" => options with { ForceMemoryCopy = Cage(Next(args, ref i)) },
                var unknown => throw new MisuseException($"{unknown}: unknown argument\n{Usage}"),
            };
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
