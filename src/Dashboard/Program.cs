using Analytics.Dashboard.Access;
using Analytics.Dashboard.Hosting;

if (AccessCommands.Ran(args)) return;

var builder = DashboardHost.CreateBuilder(args);
builder.AddWarehouse();
builder.AddStorage();
builder.AddAccess();
builder.AddLoads();
builder.AddStatements();
builder.AddPages();

await using var app = builder.Build();
if (!app.OpenStorage()) return;
app.UseGuards();
app.MapHealth();
app.MapLoads();
app.MapPages();
app.RequireLoopback();
app.OfferFirstAccount();
app.Run();

/// <summary>The entry point, for tests that host the whole application.</summary>
public partial class Program;
