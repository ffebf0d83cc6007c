-- warn
-- vi: Người đọc sẽ tưởng mọi quyết định công nhận đều được tính, trong khi có quyết định thuộc năm trước chương trình hoặc có năm tính không hợp với ngày quyết định.
-- en: A reader would take every decision as counted, while some belong to a year before the programme or bear a counting year that does not go with their date.
-- touches: recognitions, communes, forecast
-- shows: recognition_id, cell_id
SELECT recognition.recognition_id, recognition.cell_id, recognition.counting_year, recognition.decided_on,
    programme.first_year
FROM core.recorded_recognition AS recognition
CROSS JOIN core.programme AS programme
WHERE recognition.counting_year < programme.first_year
    OR abs(recognition.counting_year - year(recognition.decided_on)) > 1
