using System.Runtime.InteropServices;

namespace Analytics.Loader.Loads;

/// <summary>Runs background work on a dedicated thread with low priority, so that pages stay responsive.</summary>
public static class LowPriority
{
    // Of 19: about a quarter of a page's share when both need a core. Threads started by the engine inherit it.
    const int Nice = 5;

    /// <summary>Runs the work on such a thread and waits for it.</summary>
    public static T Run<T>(Func<T> work) => Task.Factory.StartNew(() =>
    {
        // Where the system does not support it, the work runs at normal priority. On Linux, id 0 is the calling
        // thread.
        if (OperatingSystem.IsLinux()) _ = SetPriority(0, 0, Nice);
        return work();
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();

    [DllImport("libc", EntryPoint = "setpriority")]
    static extern int SetPriority(int which, uint who, int priority);
}
