using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Http;

/// <summary>What pages without figures share: the two languages, who asks, and the names of roles and times.</summary>
public abstract class FormPage : ComponentBase
{
    [Inject] public required RequestState State { get; set; }

    [Inject] public required CurrentUserAccessor Current { get; set; }

    [Inject] public required IHttpContextAccessor Accessor { get; set; }

    protected Language Language => State.Language;

    protected HttpContext Http => Accessor.HttpContext!;

    protected string T(string vietnamese, string english) => State.Say(vietnamese, english);

    protected string RoleName(Role role) => RoleText.Name(role, Language);

    protected string Moment(DateTimeOffset? time) => time is { } known ? Format.Moment(known, Language) : "–";

    /// <summary>The error of a field, beside it; renders nothing without an error.</summary>
    protected RenderFragment Fault(IEnumerable<ValidationError> faults, string field) => builder =>
    {
        if (faults.FirstOrDefault(f => f.Field == field) is not { } fault) return;
        builder.OpenElement(0, "strong");
        builder.AddAttribute(1, "class", "fault");
        builder.AddAttribute(2, "role", "alert");
        builder.AddContent(3, T(fault.Vietnamese, fault.English));
        builder.CloseElement();
    };
}
