-- matter
-- vi: Xã, thị trấn chưa có thêm chi bộ được công nhận: còn thiếu so với chỉ tiêu riêng mà nhiều tháng không có thêm chi bộ nào.
-- en: Commune without progress: short of its own target, and no cell recognised for many months.
SELECT
    'commune_without_progress/' || commune.commune_id AS key, 2 AS severity, commune.commune_id,
    NULL::BIGINT AS cell_id,
    upper(left(office.place_vi, 1)) || substr(office.place_vi, 2) || ' còn thiếu ' || commune.remaining
        || ' chi bộ so với chỉ tiêu ' || commune.target
        || CASE WHEN progress.recognised_on IS NULL THEN ', chưa có chi bộ nào được công nhận từ đầu nhiệm kỳ'
            ELSE ', chưa có thêm chi bộ nào được công nhận từ ngày '
                || strftime(progress.recognised_on, '%d/%m/%Y') END AS sentence_vi,
    office.place_en || ' is ' || commune.remaining || CASE WHEN commune.remaining = 1 THEN ' cell' ELSE ' cells' END
        || ' short of its target of ' || commune.target
        || CASE WHEN progress.recognised_on IS NULL THEN ', and none has been recognised since the tenure began'
            ELSE ', and none has been recognised since '
                || strftime(progress.recognised_on, '%-d %b %Y') END AS sentence_en,
    office.office_vi, office.office_en, progress.still_since AS since,
    commune.is_illustrative OR progress.is_illustrative AS is_illustrative
FROM marts.commune_at($as_of) AS commune
JOIN marts.commune_progress_at($as_of) AS progress USING (commune_id)
JOIN marts.commune_office_at($as_of) AS office USING (commune_id)
WHERE commune.remaining > 0 AND progress.still_since <= $as_of::DATE - to_months($months_without_progress::INTEGER)
ORDER BY commune.remaining DESC, office.place_vi COLLATE vi, commune.commune_id
