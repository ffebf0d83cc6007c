using Analytics.Loader.Sample.Facts;

namespace Analytics.Loader.Sample.Model;

/// <summary>One district of the sample: its known facts and its random data, before any row is written.</summary>
sealed class District
{
    public District(SampleOptions options, int number)
    {
        Number = number;
        Timeline = new Timeline(options);
        Seed = SeededRandom.For((ulong)options.Seed, Purpose.District, number).Next();
        IsRecord = number == 1 && options.Communes == PublicRecord.Communes && options.Cells == PublicRecord.Cells;
        Units = new UnitList(number, options.Communes, continues: true);
        Weights = [.. Units.Base.Select(unit => unit.IsOfficial ? OfficialUnits.All[unit.Id - 1].Cells : 5)];
        CellsOfUnit = Apportionment.Share(options.Cells, Weights);
        FirstCellOfUnit = FirstCells(CellsOfUnit);
        Cells = MakeCells();
        Target = Apportionment.Scale(PublicRecord.Target, Cells.Length);
        TargetOfUnit = Apportionment.Share(Target, CellsOfUnit);
        Titles = new TitlePlan(this);
    }

    public int Number { get; }

    public ulong Seed { get; }

    /// <summary>
    /// Whether this is the district of the public record in its real size, so that the record is written.
    /// </summary>
    public bool IsRecord { get; }

    public Timeline Timeline { get; }

    public UnitList Units { get; }

    /// <summary>By position in the list of 2020.</summary>
    public int[] CellsOfUnit { get; }

    /// <summary>The position of a unit's first cell; its cells are consecutive.</summary>
    public int[] FirstCellOfUnit { get; }

    public Cell[] Cells { get; }

    public int Target { get; }

    public int[] TargetOfUnit { get; }

    public TitlePlan Titles { get; }

    public string Name => Number == 1 ? OfficialUnits.DistrictName : $"Huyện minh họa {Number:00}";

    public string Code => Number == 1 ? OfficialUnits.DistrictCode : $"M{Number:00}";

    int[] Weights { get; }

    public SeededRandom RandomFor(Purpose purpose, int a = 0, int b = 0) => SeededRandom.For(Seed, purpose, a, b);

    /// <summary>Cells of a unit of any list, by position.</summary>
    public int CellCount(Unit unit) => unit.Base.Sum(position => CellsOfUnit[position]);

    static int[] FirstCells(int[] counts)
    {
        var first = new int[counts.Length];
        for (var i = 1; i < counts.Length; i++)
            first[i] = first[i - 1] + counts[i - 1];
        return first;
    }

    Cell[] MakeCells()
    {
        var cells = new List<Cell>(CellsOfUnit.Sum());
        for (var unit = 0; unit < CellsOfUnit.Length; unit++)
        {
            for (var order = 1; order <= CellsOfUnit[unit]; order++)
                cells.Add(MakeCell(cells.Count + 1, unit, order));
        }

        return [.. cells];
    }

    Cell MakeCell(int id, int unit, int order)
    {
        var home = Units.Base[unit];
        var isPilot = IsRecord && home.Code == PilotCell.UnitCode && order == PilotCell.Order;
        // By the weight and not the scaled count: a district of 100,000 cells has hamlets of normal size.
        var typical = home.Population * 0.3 / Weights[unit];
        var random = RandomFor(Purpose.Households, id);
        return new Cell
        {
            Id = id,
            Unit = unit,
            Order = order,
            IsPilot = isPilot,
            IsNeighbourhood = home.Kind == "thi_tran",
            Households = isPilot ? 461 : (int)(typical * (0.85 + 0.3 * random.Share())),
        };
    }
}
