-- warn
-- vi: Người đọc sẽ tưởng phần không lớn hơn toàn bộ, trong khi có nơi hoàn thành nhiều hơn số được giao hoặc triển khai tới nhiều hơn số hiện có.
-- en: A reader would believe that a part is no larger than its whole, while somewhere more was completed than given, or more reached than there are.
-- touches: members, poverty, targets
-- shows: source, table_name, id
SELECT source, 'member_task' AS table_name, id, tasks_completed AS part, tasks_given AS whole
FROM history.member_task WHERE valid_to_load IS NULL AND tasks_completed > tasks_given
UNION ALL
SELECT source, 'roll_out', id, members_reached, members
FROM history.roll_out WHERE valid_to_load IS NULL AND members_reached > members
UNION ALL
SELECT source, 'roll_out', id, mass_organisations_reached, mass_organisations
FROM history.roll_out WHERE valid_to_load IS NULL AND mass_organisations_reached > mass_organisations
UNION ALL
SELECT source, 'roll_out', id, self_managed_groups_reached, self_managed_groups
FROM history.roll_out WHERE valid_to_load IS NULL AND self_managed_groups_reached > self_managed_groups
UNION ALL
SELECT source, 'household_review', id, greatest(policy_poor, member_poor), poor
FROM history.household_review WHERE valid_to_load IS NULL AND greatest(policy_poor, member_poor) > poor
UNION ALL
SELECT source, 'household_review', id, greatest(policy_near_poor, member_near_poor), near_poor
FROM history.household_review WHERE valid_to_load IS NULL AND greatest(policy_near_poor, member_near_poor) > near_poor
UNION ALL
SELECT source, 'programme_target', id, target_cells, of_cells
FROM history.programme_target WHERE valid_to_load IS NULL AND target_cells > of_cells
