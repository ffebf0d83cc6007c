namespace Analytics.TestSupport;

/// <summary>Tokens of a Dashboard, made by the command that an operator makes them with, while it runs.</summary>
public static class Tokens
{
    public static async Task<string> Make(RunningDashboard dashboard, string role, string name = "Từ thử nghiệm")
    {
        var run = await ProgramRun.AccessCommand([
            "token", "create", "--role", role, "--name", name, .. DatabaseOf(dashboard),
        ]);
        return run.ExitCode == 0
            ? run.Output.TrimEnd('\n') : throw new InvalidOperationException($"No token was made: {run.Errors}");
    }

    /// <summary>Runs a command of tokens or accounts as an operator does, as a process.</summary>
    public static Task<ProgramRun> Run(RunningDashboard dashboard, params string[] arguments) =>
        ProgramRun.Of("Dashboard", [.. arguments, .. DatabaseOf(dashboard)]);

    static string[] DatabaseOf(RunningDashboard dashboard) =>
    [
        "--Analytics:AppDatabase:Path", dashboard.ApplicationDatabase,
    ];

    /// <summary>Asks with a token, or with none.</summary>
    public static async Task<HttpResponseMessage> Send(RunningDashboard dashboard, string method, string address,
        string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method == "POST")
        {
            request.Content = address.StartsWith("/api")
                ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([new("x", "y")]);
        }

        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await dashboard.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
