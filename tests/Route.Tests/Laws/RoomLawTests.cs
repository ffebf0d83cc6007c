using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Laws;

/// <summary>Who may use whom. Each rule has a test here.</summary>
public sealed class RoomLawTests
{
    static readonly string[] Rooms = ["Warehouse", "Forecast", "Loader", "QueryWorker", "Dashboard"];

    public static TheoryData<string> AllRooms => [.. Rooms];

    [Theory, InlineData("Forecast", ""), InlineData("Warehouse", ""), InlineData("QueryWorker", ""),
        InlineData("Loader", "Forecast Warehouse"), InlineData("Dashboard", "Forecast Loader Warehouse")]
    public void A_room_uses_only_those_that_it_may(string room, string allowed)
    {
        var project = XDocument.Load(Repository.At("src", room, room + ".csproj"));
        var used = project.Descendants("ProjectReference")
            .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order();
        Assert.Equal(allowed, string.Join(' ', used));
    }

    [Fact]
    public void Every_room_is_known_to_these_laws() =>
        Assert.Equal(Rooms.Order(), Directory.GetDirectories(Repository.At("src")).Select(Path.GetFileName).Order());

    [Fact]
    public void The_forecast_needs_no_package_and_asks_no_clock()
    {
        Assert.Empty(XDocument.Load(Repository.At("src", "Forecast", "Forecast.csproj"))
            .Descendants("PackageReference"));
        Assert.All(Repository.Files("src/Forecast", "*.cs"),
            file => Assert.DoesNotMatch(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bTimeProvider\b|\bSystem\.IO\b",
                File.ReadAllText(file)));
    }

    [Theory, MemberData(nameof(AllRooms))]
    public void Now_is_asked_of_a_TimeProvider(string room) =>
        Assert.All(Repository.Files($"src/{room}", "*.cs"),
            file => Assert.DoesNotMatch(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", File.ReadAllText(file)));

    [Theory, MemberData(nameof(AllRooms))]
    public void No_type_bears_the_name_of_its_namespace(string room) =>
        Assert.DoesNotContain(TypesOf(room), type => type.Namespace.Split('.').Contains(type.Name));

    [Theory, MemberData(nameof(AllRooms))]
    public void Every_type_lives_in_the_namespace_of_its_room(string room) =>
        Assert.All(TypesOf(room), type => Assert.Matches($@"^Analytics\.{room}(\.|$)", type.Namespace));

    [Fact]
    public void The_dashboard_holds_no_sql_in_its_code()
    {
        var pages = Repository.Files("src/Dashboard", "*.*").Where(f => f.EndsWith(".cs") || f.EndsWith(".razor"));
        Assert.All(pages, file => Assert.DoesNotMatch(@"""\s*(SELECT|FROM|WITH)\s+\w", File.ReadAllText(file)));
    }

    // Read from the file, not loaded: the rooms' programs would bring their dependencies along.
    static List<(string Namespace, string Name)> TypesOf(string room)
    {
        using var file = new PEReader(File.OpenRead(Repository.ProgramOf(room)));
        var reader = file.GetMetadataReader();
        return [
            .. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .Select(t => (reader.GetString(t.Namespace), reader.GetString(t.Name)))
                .Where(t => IsOurs(t.Item1, t.Item2)),
        ];
    }

    // Program.cs has no namespace, nor have some types that the compilers write.
    static bool IsOurs(string space, string name) =>
        space.StartsWith("Analytics.") && !name.StartsWith('<') && !name.StartsWith('_');
}
