using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Laws;

/// <summary>
/// THIRD-PARTY.md is made by .ci/licences and read by people who must know under which terms they pass the product on.
/// </summary>
public sealed partial class ThirdPartyTests
{
    [Fact]
    public void Each_package_of_the_lock_files_is_listed_with_its_version_and_licence_and_no_other()
    {
        var locked = from folder in (string[])["src", "tests"]
                     from file in Repository.Files(folder, "packages.lock.json")
                     from package in PackagesOf(file)
                     select package;
        var listed = Rows().Matches(File.ReadAllText(Repository.At("THIRD-PARTY.md")))
            .Select(m => $"{m.Groups["name"].Value} {m.Groups["version"].Value}").ToList();

        Assert.NotEmpty(listed);
        var difference = string.Join(", ",
            locked.Distinct().Except(listed).Select(p => "missing " + p)
                .Concat(listed.Except(locked).Select(p => "unused " + p)));
        Assert.True(difference.Length == 0, $"Run .ci/licences after a restore: {difference}.");
    }

    [Fact]
    public void Each_font_in_the_tree_is_named_among_the_bundled_pieces_and_has_its_licence_beside_it()
    {
        var document = File.ReadAllText(Repository.At("THIRD-PARTY.md"));
        var fonts = Repository.Files("src", "*.*")
            .Where(f => Path.GetExtension(f) is ".ttf" or ".otf" or ".woff" or ".woff2")
            .Select(f => Path.GetDirectoryName(f)!).Distinct().ToList();

        Assert.NotEmpty(fonts);
        Assert.All(fonts,
            folder => Assert.Contains($"`{Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/')}`",
                document));
        Assert.All(fonts,
            folder => Assert.True(File.Exists(Path.Combine(folder, "OFL.txt")), $"{folder} has no OFL.txt."));
    }

    static List<string> PackagesOf(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. from framework in document.RootElement.GetProperty("dependencies").EnumerateObject()
                   from package in framework.Value.EnumerateObject()
                   where package.Value.GetProperty("type").GetString() != "Project"
                   select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}"];
    }

    [GeneratedRegex(@"^\| (?<name>[\w.-]+) \| (?<version>\d[\w.+-]*) \| (?<licence>[\w.+-]+(?: (?:OR|AND) [\w.+-]+)*) \| (?:product|tests) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
