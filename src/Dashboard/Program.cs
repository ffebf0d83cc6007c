using Analytics.Dashboard.Hosting;

if (AccessCommands.Ran(args)) return;

await StartupErrors.Report(async () =>
{
    await using var app = DashboardProgram.Build(args);
    if (app.Open()) await app.RunAsync();
});
