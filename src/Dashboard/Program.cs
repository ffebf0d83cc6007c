using Analytics.Dashboard.Hosting;

var builder = DashboardHost.CreateBuilder(args);
builder.AddWarehouse();
builder.AddLoads();
builder.AddPages();

var app = builder.Build();
app.UseGuards();
app.MapHealth();
app.MapLoads();
app.MapPages();
app.RequireLoopback();
app.Run();

/// <summary>The entry point, for tests that host the whole application.</summary>
public partial class Program;
