using Analytics.Dashboard.Features.Brief;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Tests.Features.Brief;

/// <summary>The briefs on disk: what is listed can be fetched, so nothing but our own files is.</summary>
public sealed class BriefFilesTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-");

    static BriefFiles Files(string folder) => new(new BriefSettings { Folder = folder }, TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_link_to_another_place_is_not_listed()
    {
        var files = Files(_folder.FullName);
        files.Write("brief-2022-08-load3-vi.html", "x");
        File.WriteAllText(Path.Combine(_folder.FullName, "secret"), "y");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "brief-2022-08-load4-vi.html"),
            Path.Combine(_folder.FullName, "secret"));
        Assert.Equal(["brief-2022-08-load3-vi.html"], files.List().Select(f => f.Name));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named_with_the_next_move()
    {
        var inTheWay = Path.Combine(_folder.FullName, "briefs");
        File.WriteAllText(inTheWay, "");
        var files = Files(inTheWay);
        var error = Assert.Throws<TransientException>(() => files.Write("brief-2022-08-load3-vi.html", "x"));
        Assert.Contains(inTheWay, error.Message);
        Assert.Contains("Analytics:Brief:Path", error.Message);
        Assert.Empty(files.List());
    }
}
