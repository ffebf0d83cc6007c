namespace Analytics.Loader.Sample.Tables;

/// <summary>All tables of the operational schema, in order.</summary>
static class SampleTables
{
    public static readonly IReadOnlyList<SampleTable> All =
    [
        new("programme", "name_vi, name_en, district_name, province_name, term_label, first_year, last_year",
            ProgrammeTables.Programme),
        new("programme_target", "programme_id, unit_id, target_cells, of_cells, effective_from, due_on, decided_on, "
            + "authority_vi, authority_en", ProgrammeTables.Targets),
        new("programme_report", "programme_id, reported_to, wording_vi, wording_en", ProgrammeTables.Reports),
        new("programme_result", "programme_id, counting_year, recognised, withdrawn, counted_to",
            ProgrammeTables.Results),
        new("cluster", "programme_id, name_vi, name_en", UnitTables.Clusters),
        new("cluster_unit", "cluster_id, unit_id, valid_from, valid_to", UnitTables.ClusterUnits),
        new("unit", "code, name_vi, name_en, kind, district_code, district_name, province_code, province_name, "
            + "display_order, valid_from, valid_to", UnitTables.Units),
        new("unit_succession", "predecessor_unit_id, successor_unit_id, happened_on, legal_basis",
            UnitTables.Successions),
        new("cell", "unit_id, name_vi, kind, display_order, established_on, dissolved_on", CellTables.Cells),
        new("cell_succession", "predecessor_cell_id, successor_cell_id, happened_on, title, legal_basis", NoRows),
        new("cell_name", "cell_id, name_vi, name_en, valid_from, valid_to", NoRows),
        new("pilot_designation", "cell_id, level, designated_on", CellTables.Pilots),
        new("lesson", "cell_id, drawn_on, topic_vi, topic_en", LessonTables.Lessons),
        new("replication", "lesson_id, from_cell_id, to_cell_id, started_on, model_vi, model_en",
            LessonTables.Replications),
        new("roll_out", "cell_id, reported_on, members, members_reached, mass_organisations, "
            + "mass_organisations_reached, self_managed_groups, self_managed_groups_reached", CellTables.RollOuts),
        new("cell_plan", "cell_id, year, adopted_on", TitleTables.Plans),
        new("criterion", "code, group_code, name_vi, name_en, measure_unit, threshold, direction, valid_from, "
            + "valid_to, source_document", CriterionTables.CriterionRows),
        new("criterion_assignment", "cell_id, criterion_id, year, office_vi, office_en, assigned_on",
            CriterionTables.Assignments),
        new("member_task", "cell_id, reported_on, tasks_given, tasks_completed", CellTables.Tasks),
        new("registration", "cell_id, year, registered_on", TitleTables.RegistrationRows),
        new("assessment", "cell_id, criterion_id, assessed_on, value, is_met", CriterionTables.Assessments),
        new("cell_grade", "cell_id, year, grade, graded_on", CellTables.GradeRows),
        new("survey_plan", "programme_id, year, adopted_on, issued_by_vi, issued_by_en, planned_cells",
            VisitTables.SurveyPlans),
        new("appraisal_visit", "survey_plan_id, cell_id, kind, visited_on, outcome", VisitTables.Visits),
        new("recognition", "cell_id, counting_year, decided_on, decision_no, issued_by_vi", TitleTables.Recognitions),
        new("withdrawal", "recognition_id, decided_on, counting_year, reason_vi", TitleTables.Withdrawals),
        new("title_review", "cell_id, year, reviewed_on, outcome", TitleTables.Reviews),
        new("upgrade_plan", "cell_id, year, adopted_on, content_vi, content_en", TitleTables.UpgradePlans),
        new("poverty_standard", "code, name_vi, name_en, legal_basis, valid_from, valid_to, rural_income_vnd, "
            + "urban_income_vnd", PovertyTables.Standards),
        new("household_review", "cell_id, reviewed_on, standard_code, households, poor, near_poor, policy_poor, "
            + "policy_near_poor, member_poor, member_near_poor", PovertyTables.Reviews),
        new("membership_count", "cell_id, counted_on, active, exempt, away", CellTables.MemberRows),
        new("livelihood_model", "cell_id, kind, name_vi, name_en, started_on, ended_on, members, animals",
            LivelihoodTables.Models),
        new("commune_review", "unit_id, month, held_on, cells_reviewed", CommuneTables.Reviews),
        new("difficulty", "commune_review_id, cell_id, criterion_id, topic_vi, topic_en, office_vi, office_en, "
            + "raised_on, resolved_on, resolution_vi", CommuneTables.Difficulties),
        new("support_assignment", "kind, office_vi, office_en, cluster_id, unit_id, cell_id, criterion_group, "
            + "valid_from, valid_to", SupportTables.Assignments),
    ];

    // The record has no merged or renamed hamlet, and none is invented.
    static void NoRows(SampleDistrict sample, TableWriter table)
    {
    }
}
