-- warn
-- vi: Người đọc sẽ tưởng số đảng viên trong báo cáo triển khai không vượt số đảng viên của chi bộ trong cùng năm.
-- en: A reader would believe that a roll-out counts no more members than the cell has in the same year.
-- touches: members
-- shows: source, id, cell_id
WITH counted AS (
    SELECT source, cell_id, year(counted_on) AS year, max(active + exempt + away) AS members
    FROM history.membership_count WHERE valid_to_load IS NULL GROUP BY ALL
)
SELECT roll_out.source, roll_out.id, roll_out.cell_id, roll_out.reported_on, roll_out.members,
    counted.members AS members_counted
FROM history.roll_out AS roll_out
JOIN counted ON counted.source = roll_out.source AND counted.cell_id = roll_out.cell_id
    AND counted.year = year(roll_out.reported_on)
WHERE roll_out.valid_to_load IS NULL AND roll_out.members > counted.members
