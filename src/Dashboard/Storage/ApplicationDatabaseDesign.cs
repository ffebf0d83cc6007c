using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// For <c>dotnet ef migrations add</c>, which would otherwise start the whole Dashboard to get at the model.
/// </summary>
sealed class ApplicationDatabaseDesign : IDesignTimeDbContextFactory<ApplicationDatabase>
{
    public ApplicationDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ApplicationDatabase>().UseSqlite(
            StorageSettings.ConnectionTo("design.db")).Options);
}
