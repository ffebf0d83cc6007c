-- warn
-- vi: Người đọc sẽ đếm một chi bộ hai lần: được công nhận lại khi danh hiệu chưa bị thu hồi.
-- en: A reader would count a cell twice: recognised again while its title was never withdrawn.
-- touches: recognitions
-- shows: cell_id
SELECT one.cell_id, one.decided_on, other.decided_on AS again_on
FROM core.recorded_recognition AS one
JOIN core.recorded_recognition AS other ON other.cell_id = one.cell_id AND other.recognition_id > one.recognition_id
WHERE one.withdrawn_on IS NULL OR one.withdrawn_on > other.decided_on OR one.withdrawn_on < one.decided_on
