-- Party members of one cell by state, count by count.
FROM marts.cell_membership_at($as_of) WHERE cell_id = $cell ORDER BY counted_on
