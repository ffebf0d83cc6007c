using System.ComponentModel;
using System.Diagnostics;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>Prints a file of ours to PDF with the browser of this machine, as a process that has a deadline.</summary>
public sealed class PdfPrinter(BriefSettings settings)
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public bool IsPresent => settings.Chromium is not null;

    /// <summary>Makes <paramref name="pdf"/> from <paramref name="html"/>.</summary>
    /// <returns>Why there is none; null when it was made.</returns>
    public async Task<string?> Print(string html, string pdf, CancellationToken cancel)
    {
        if (settings.Chromium is not { } program) return "no Chromium was found";
        var profile = Directory.CreateTempSubdirectory("brief-");
        try
        {
            using var process = Process.Start(StartInfo(program, html, pdf, profile.FullName))!;
            return await Ended(process, cancel) is not { } late
                ? process.ExitCode == 0 && new FileInfo(pdf) is { Exists: true, Length: > 0 } ? null
                : $"it ended with {process.ExitCode}" : late;
        }
        catch (Win32Exception error)
        {
            return error.Message;
        }
        finally
        {
            TryDelete(profile);
        }
    }

    static async Task<string?> Ended(Process process, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Deadline);
        try
        {
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(deadline.Token),
                process.StandardError.ReadToEndAsync(deadline.Token));
            await process.WaitForExitAsync(deadline.Token);
            await said;
            return null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return $"it had not ended after {Deadline.TotalSeconds:0} seconds";
        }
    }

    // It refuses its own sandbox to the superuser; what it is given is our own page without a script.
    static ProcessStartInfo StartInfo(string program, string html, string pdf, string profile) => new(program,
        ["--headless", "--disable-gpu", "--disable-extensions", "--no-first-run", "--disable-dev-shm-usage",
            .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
            $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
    };

    // The browser may still be closing its profile; the system clears its folder for temporary files itself.
    static void TryDelete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
