namespace Analytics.Loader.Sample.Tables;

/// <summary>Every table of the operational schema, in its order.</summary>
static class FillList
{
    public static readonly IReadOnlyList<Fill> All =
    [
        new("programme", "name_vi, name_en, district_name, province_name, term_label, first_year, last_year", ProgrammeFills.Programme),
        new("programme_target", "programme_id, unit_id, target_cells, of_cells, effective_from, due_on, decided_on, authority_vi, authority_en", ProgrammeFills.Targets),
        new("programme_report", "programme_id, reported_to, wording_vi, wording_en", ProgrammeFills.Reports),
        new("programme_result", "programme_id, counting_year, recognised, withdrawn, counted_to", ProgrammeFills.Results),
        new("cluster", "programme_id, name_vi, name_en", UnitFills.Clusters),
        new("cluster_unit", "cluster_id, unit_id, valid_from, valid_to", UnitFills.ClusterUnits),
        new("unit", "code, name_vi, name_en, kind, district_code, district_name, province_code, province_name, display_order, valid_from, valid_to", UnitFills.Units),
        new("unit_succession", "predecessor_unit_id, successor_unit_id, happened_on, legal_basis", UnitFills.Successions),
        new("cell", "unit_id, name_vi, kind, display_order, established_on, dissolved_on", CellFills.Cells),
        new("cell_succession", "predecessor_cell_id, successor_cell_id, happened_on, title, legal_basis", NoRows),
        new("cell_name", "cell_id, name_vi, name_en, valid_from, valid_to", NoRows),
        new("pilot_designation", "cell_id, level, designated_on", CellFills.Pilots),
        new("lesson", "cell_id, drawn_on, topic_vi, topic_en", LessonFills.Lessons),
        new("replication", "lesson_id, from_cell_id, to_cell_id, started_on, model_vi, model_en", LessonFills.Replications),
        new("roll_out", "cell_id, reported_on, members, members_reached, mass_organisations, mass_organisations_reached, self_managed_groups, self_managed_groups_reached", CellFills.RollOuts),
        new("cell_plan", "cell_id, year, adopted_on", TitleFills.Plans),
        new("criterion", "code, group_code, name_vi, name_en, measure_unit, threshold, direction, valid_from, valid_to, source_document", CriterionFills.CriterionRows),
        new("criterion_assignment", "cell_id, criterion_id, year, office_vi, office_en, assigned_on", CriterionFills.Assignments),
        new("member_task", "cell_id, reported_on, tasks_given, tasks_completed", CellFills.Tasks),
        new("registration", "cell_id, year, registered_on", TitleFills.RegistrationRows),
        new("assessment", "cell_id, criterion_id, assessed_on, value, is_met", CriterionFills.Assessments),
        new("cell_grade", "cell_id, year, grade, graded_on", CellFills.GradeRows),
        new("survey_plan", "programme_id, year, adopted_on, issued_by_vi, issued_by_en, planned_cells", VisitFills.SurveyPlans),
        new("appraisal_visit", "survey_plan_id, cell_id, kind, visited_on, outcome", VisitFills.Visits),
        new("recognition", "cell_id, counting_year, decided_on, decision_no, issued_by_vi", TitleFills.Recognitions),
        new("withdrawal", "recognition_id, decided_on, counting_year, reason_vi", TitleFills.Withdrawals),
        new("title_review", "cell_id, year, reviewed_on, outcome", TitleFills.Reviews),
        new("upgrade_plan", "cell_id, year, adopted_on, content_vi, content_en", TitleFills.UpgradePlans),
        new("poverty_standard", "code, name_vi, name_en, legal_basis, valid_from, valid_to, rural_income_vnd, urban_income_vnd", PovertyFills.Standards),
        new("household_review", "cell_id, reviewed_on, standard_code, households, poor, near_poor, policy_poor, policy_near_poor, member_poor, member_near_poor", PovertyFills.Reviews),
        new("membership_count", "cell_id, counted_on, active, exempt, away", CellFills.MemberRows),
        new("livelihood_model", "cell_id, kind, name_vi, name_en, started_on, ended_on, members, animals", LivelihoodFills.Models),
        new("commune_review", "unit_id, month, held_on, cells_reviewed", CommuneFills.Reviews),
        new("difficulty", "commune_review_id, cell_id, criterion_id, topic_vi, topic_en, office_vi, office_en, raised_on, resolved_on, resolution_vi", CommuneFills.Difficulties),
        new("support_assignment", "kind, office_vi, office_en, cluster_id, unit_id, cell_id, criterion_group, valid_from, valid_to", SupportFills.Assignments),
    ];

    // The record knows of no hamlet that was merged or renamed, and none is invented.
    static void NoRows(Story story, TableWriter table)
    {
    }
}
