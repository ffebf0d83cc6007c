-- warn
-- vi: Người đọc sẽ tưởng danh hiệu vẫn còn được tính, trong khi chi bộ đã giải thể mà nguồn chưa ghi chi bộ kế tiếp và danh hiệu ra sao.
-- en: A reader would believe that a title still counts, while its cell was dissolved and the source names no successor and does not say what became of the title.
-- touches: recognitions, communes, forecast
-- shows: recognition_id, cell_id
SELECT recognition.recognition_id, recognition.cell_id, recognition.decided_on, recognition.ended_on
FROM core.recognition AS recognition
CROSS JOIN core.reporting_date AS report
WHERE recognition.ended_by = 'dissolution' AND recognition.ended_on <= report.reported_to
