-- warn
-- vi: Người đọc sẽ thấy số đếm âm, điều không thể có; các dòng này không vào tổng.
-- en: A reader would see counts below zero, which cannot be; these rows enter no total.
-- touches: poverty, targets, members, forecast
-- shows: source, table_name, id
SELECT source, 'household_review' AS table_name, id,
    least(households, poor, near_poor, policy_poor, policy_near_poor, member_poor, member_near_poor) AS value
FROM history.household_review
WHERE valid_to_load IS NULL AND least(households, poor, near_poor, policy_poor, policy_near_poor, member_poor,
    member_near_poor) < 0
UNION ALL
SELECT source, 'membership_count', id, least(active, exempt, away)
FROM history.membership_count WHERE valid_to_load IS NULL AND least(active, exempt, away) < 0
UNION ALL
SELECT source, 'member_task', id, least(tasks_given, tasks_completed)
FROM history.member_task WHERE valid_to_load IS NULL AND least(tasks_given, tasks_completed) < 0
UNION ALL
SELECT source, 'roll_out', id,
    least(members, members_reached, mass_organisations, mass_organisations_reached, self_managed_groups,
        self_managed_groups_reached)
FROM history.roll_out
WHERE valid_to_load IS NULL AND least(members, members_reached, mass_organisations, mass_organisations_reached,
    self_managed_groups, self_managed_groups_reached) < 0
UNION ALL
SELECT source, 'commune_review', id, cells_reviewed
FROM history.commune_review WHERE valid_to_load IS NULL AND cells_reviewed < 0
UNION ALL
SELECT source, 'survey_plan', id, planned_cells
FROM history.survey_plan WHERE valid_to_load IS NULL AND planned_cells < 0
UNION ALL
SELECT source, 'livelihood_model', id, least(members, animals)
FROM history.livelihood_model WHERE valid_to_load IS NULL AND least(members, animals) < 0
UNION ALL
SELECT source, 'programme_target', id, least(target_cells, of_cells)
FROM history.programme_target WHERE valid_to_load IS NULL AND least(target_cells, of_cells) < 0
UNION ALL
SELECT source, 'programme_result', id, least(recognised, withdrawn)
FROM history.programme_result WHERE valid_to_load IS NULL AND least(recognised, withdrawn) < 0
UNION ALL
SELECT source, 'poverty_standard', id, least(rural_income_vnd, urban_income_vnd)
FROM history.poverty_standard WHERE valid_to_load IS NULL AND least(rural_income_vnd, urban_income_vnd) < 0
