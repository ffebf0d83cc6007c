using System.Runtime.InteropServices;

namespace Analytics.Loader.Loads;

/// <summary>Runs what can wait on a thread of its own that gives way to whoever reads: a load takes a little longer, and no page does.</summary>
public static class LowPriority
{
    // Of 19: a quarter of what a page gets where both want a core. The threads that the engine starts from it inherit it.
    const int Nice = 5;

    /// <summary>Runs work to its end on such a thread.</summary>
    public static T Run<T>(Func<T> work) => Task.Factory.StartNew(() =>
    {
        // Where the system knows no such thing, it runs like everything else. On Linux nought is the thread that calls.
        if (OperatingSystem.IsLinux()) _ = SetPriority(0, 0, Nice);
        return work();
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();

    [DllImport("libc", EntryPoint = "setpriority")]
    static extern int SetPriority(int which, uint who, int priority);
}
