using Analytics.Dashboard.Access;
using Analytics.Dashboard.Hosting;

if (AccessCommands.Ran(args)) return;

await StartFaults.Tell(async () =>
{
    var builder = DashboardHost.CreateBuilder(args);
    builder.AddFrontDoor();
    builder.AddWarehouse();
    builder.AddStorage();
    builder.AddAccess();
    builder.AddLoads();
    builder.AddStatements();
    builder.AddPages();
    builder.AddMetrics();

    await using var app = builder.Build();
    if (!app.OpenStorage()) return;
    app.UseGuards();
    app.MapHealth();
    app.MapMetrics();
    app.MapLoads();
    app.MapPages();
    app.RequireLoopback();
    app.OfferFirstAccount();
    await app.RunAsync();
});
