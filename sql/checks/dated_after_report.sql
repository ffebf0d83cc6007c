-- warn
-- vi: Người đọc sẽ tưởng mọi lượt công nhận đã ghi đều nằm trong số liệu, trong khi có lượt ghi ngày sau ngày báo cáo.
-- en: A reader would take all recorded recognitions as counted, while some are dated after the reporting date.
SELECT recognition_id, cell_id, decided_on
FROM core.recorded_recognition
WHERE decided_on > (SELECT max(reported_to) FROM core.reporting_date)
