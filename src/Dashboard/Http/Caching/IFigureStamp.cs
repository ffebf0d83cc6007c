namespace Analytics.Dashboard.Http.Caching;

/// <summary>
/// Something beside the snapshot that decides what some pages of figures show, such as files on disk.
/// </summary>
public interface IFigureStamp
{
    /// <summary>Whether it decides the answer of an address.</summary>
    bool Concerns(PathString path);

    /// <summary>Reads a text that changes whenever it does.</summary>
    string ReadStamp();
}
