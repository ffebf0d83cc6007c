-- warn
-- vi: Người đọc sẽ tưởng mỗi lượt công nhận là của một chi bộ có trong danh sách.
-- en: A reader would believe that each recognition belongs to a cell on the list.
-- touches: recognitions, communes
-- shows: recognition_id
SELECT recognition_id, counting_year, decided_on FROM core.recognition WHERE cell_id IS NULL
