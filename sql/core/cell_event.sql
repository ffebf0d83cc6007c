-- What happened to each cell on its way to the title and with it, on which day. A cell's state on a date is read from
-- it.
-- Grain: one row an event.
WITH event AS (
    SELECT cell_id, 'rolled_out' AS event, reported_on AS on_day, year(reported_on) AS year, NULL AS detail_vi,
        NULL AS detail_en, is_illustrative, source_note
    FROM core.roll_out
    UNION ALL
    SELECT cell_id, 'planned', adopted_on, year, NULL, NULL, is_illustrative, source_note FROM core.cell_plan
    UNION ALL
    SELECT cell_id, 'registered', registered_on, year, NULL, NULL, is_illustrative, NULL FROM core.registration
    UNION ALL
    SELECT cell_id, CASE kind WHEN 'tham_dinh' THEN 'appraised' ELSE 'surveyed' END
        || CASE WHEN outcome = 'chua_dat' THEN '_not_met' ELSE '' END,
        visited_on, plan_year, NULL, NULL, is_illustrative, NULL
    FROM core.appraisal_visit
    UNION ALL
    SELECT cell_id, 'recognised', decided_on, counting_year, decision_no, decision_no, is_illustrative, source_note
    FROM core.recognition
    UNION ALL
    SELECT cell_id, CASE outcome WHEN 'giu_vung' THEN 'kept' WHEN 'can_nang_chat' THEN 'to_upgrade' ELSE 'reviewed' END,
        reviewed_on, year, NULL, NULL, is_illustrative, source_note
    FROM core.title_review
    UNION ALL
    SELECT cell_id, 'upgrade_planned', adopted_on, year, content_vi, content_en, is_illustrative, source_note
    FROM core.upgrade_plan
    UNION ALL
    -- A title is withdrawn from the cell that holds it, which may be a successor of the recognised one.
    SELECT coalesce(path.cell_id, recognition.cell_id), 'withdrawn', recognition.withdrawn_on,
        year(recognition.withdrawn_on), NULL, NULL,
        recognition.is_illustrative OR recognition.is_withdrawal_illustrative, NULL
    FROM core.recognition AS recognition
    LEFT JOIN core.title_path AS path
        ON path.recognition_id = recognition.recognition_id AND path.since <= recognition.withdrawn_on
        AND path.until >= recognition.withdrawn_on
        AND path.steps > 0
    WHERE recognition.withdrawn_on IS NOT NULL
    UNION ALL
    SELECT successor_id, 'formed', happened_on, year(happened_on),
        string_agg(DISTINCT predecessor_vi, ', ' ORDER BY predecessor_vi),
        string_agg(DISTINCT predecessor_en, ', ' ORDER BY predecessor_en),
        bool_or(is_illustrative), any_value(legal_basis ORDER BY predecessor_id)
    FROM core.cell_succession
    GROUP BY successor_id, happened_on
    UNION ALL
    SELECT predecessor_id, 'merged', happened_on, year(happened_on),
        string_agg(DISTINCT successor_vi, ', ' ORDER BY successor_vi),
        string_agg(DISTINCT successor_en, ', ' ORDER BY successor_en),
        bool_or(is_illustrative), any_value(legal_basis ORDER BY successor_id)
    FROM core.cell_succession
    GROUP BY predecessor_id, happened_on
    UNION ALL
    SELECT path.cell_id, 'title_carried', path.since, recognition.counting_year, succession.predecessor_vi,
        succession.predecessor_en, recognition.is_illustrative, recognition.source_note
    FROM core.title_path AS path
    JOIN core.recognition AS recognition USING (recognition_id)
    JOIN core.title_path AS previous ON previous.recognition_id = path.recognition_id
        AND previous.steps = path.steps - 1
    JOIN core.cell_succession AS succession
        ON succession.predecessor_id = previous.cell_id AND succession.successor_id = path.cell_id
        AND succession.carries_title
    WHERE path.steps > 0 AND coalesce(path.until > path.since, true)
    UNION ALL
    SELECT path.cell_id, CASE WHEN unconfirmed.predecessor_id IS NULL THEN 'title_ended' ELSE 'title_unconfirmed' END,
        recognition.ended_on, year(recognition.ended_on), NULL, NULL,
        recognition.is_illustrative OR recognition.is_end_illustrative, NULL
    FROM core.recognition AS recognition
    JOIN core.title_path AS path ON path.recognition_id = recognition.recognition_id
        AND path.until = recognition.ended_on
    LEFT JOIN (SELECT DISTINCT predecessor_id FROM core.cell_succession
        WHERE title NOT IN ('giu', 'het')) AS unconfirmed ON unconfirmed.predecessor_id = path.cell_id
    WHERE NOT EXISTS (FROM core.title_path AS next WHERE next.recognition_id = path.recognition_id
        AND next.steps > path.steps)
)
SELECT
    cell_id, -- Chi bộ | Cell
    event, -- Việc: rolled_out, planned, registered, surveyed, appraised (và _not_met), recognised, kept, to_upgrade,
        -- reviewed, upgrade_planned, withdrawn, formed, merged, title_carried, title_ended, title_unconfirmed | Event
    on_day, -- Ngày | Day
    year, -- Năm mà việc ấy thuộc về | Year to which it belongs [year]
    detail_vi, -- Số quyết định, nội dung kế hoạch, tên chi bộ trước hoặc sau |
        -- Decision number, content of the plan, name of the predecessor or successor
    detail_en, -- Như trên (tiếng Anh) | The same in English
    is_illustrative, -- Số liệu minh họa | Illustrative
    source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM event
WHERE cell_id IS NOT NULL
