-- How far the programme was rolled out in a cell.
SELECT
    id,
    cell_id,
    reported_on,
    members,
    members_reached,
    mass_organisations,
    mass_organisations_reached,
    self_managed_groups,
    self_managed_groups_reached,
    recorded_on,
    source_note,
    is_illustrative
FROM roll_out
