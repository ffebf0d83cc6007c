-- The reviews that yearly figures are made of. A round is what the hamlets' last reviews of a stage of the year found,
-- by one standard: within the year (before September) or at its end. The two share no review, so that no count is in
-- two sums; and a round is shown from the day of its last review on, never hamlet by hamlet as it comes in, or two days
-- compared would show a single hamlet. A stage that reached less than half as many hamlets as the other is no figure.
-- A hamlet that went into another is left out where that one was reviewed in the same stage after the merger.
-- The day of a round is the one on which most hamlets were counted, of several the last; cells are divided by the title
-- that they held on it. A part that is larger than its whole is left out of the sum of parts; a check reports it.
-- Grain: one row a cell, year, standard and stage.
WITH last AS (
    SELECT review.*, CASE WHEN review.is_year_end THEN 'end' ELSE 'mid' END AS stage
    FROM core.household_review AS review
    WHERE review.is_counted AND review.commune_id IS NOT NULL
        AND review.reviewed_on <= (SELECT max(reported_to) FROM core.reporting_date)
    QUALIFY row_number() OVER (PARTITION BY cell_id, review_year, standard_code, is_year_end ORDER BY reviewed_on DESC,
        review_id DESC) = 1
),
kept AS (
    SELECT last.* FROM last
    WHERE NOT EXISTS (
        SELECT 1 FROM core.cell_path AS path
        JOIN last AS later ON later.cell_id = path.became_id
        WHERE path.cell_id = last.cell_id AND path.steps > 0 AND later.reviewed_on >= path.since
            AND (later.review_year, later.standard_code, later.stage) = (last.review_year, last.standard_code,
                last.stage))
),
counted AS (
    SELECT review_year, standard_code, stage, sum(hamlets)::BIGINT AS hamlets, max(reviewed_on) AS complete_on,
        arg_max(reviewed_on, (hamlets, reviewed_on)) AS on_day
    FROM (SELECT review_year, standard_code, stage, reviewed_on, count(*) AS hamlets FROM kept GROUP BY ALL)
    GROUP BY ALL
)
SELECT
    last.review_id, -- Mã lần rà soát | Review id
    last.cell_id, -- Chi bộ | Cell
    last.commune_id, -- Xã, thị trấn theo danh mục của nguồn | Commune in the source's list
    last.reviewed_on, -- Ngày số liệu | Date of the figures
    last.review_year, -- Năm | Year [year]
    last.standard_code, -- Chuẩn nghèo | Standard
    last.stage, -- Đợt: mid trong năm, end cuối năm | Stage: mid within the year, end at its end
    counted.on_day
        AS round_on, -- Ngày số liệu của phần lớn ấp, khu phố trong đợt |
        -- Day on which most hamlets of the round were counted
    counted.complete_on, -- Ngày số liệu của ấp, khu phố cuối cùng trong đợt | Date of the last figures of the round
    counted.hamlets * 2 >= max(counted.hamlets) OVER (PARTITION BY last.review_year, last.standard_code)
        AS is_whole, -- Đợt có từ một nửa số ấp, khu phố so với đợt kia |
        -- The stage reached at least half as many hamlets as the other
    last.households, -- Số hộ | Households [households]
    last.poor, -- Hộ nghèo | Poor households [households]
    last.near_poor, -- Hộ cận nghèo | Near-poor households [households]
    CASE WHEN last.policy_poor BETWEEN 0 AND last.poor THEN last.policy_poor ELSE 0 END
        + CASE WHEN last.policy_near_poor BETWEEN 0 AND last.near_poor THEN last.policy_near_poor ELSE 0 END
            AS policy_households, -- Hộ chính sách nghèo, cận nghèo |
            -- Policy households among poor and near-poor [households]
    CASE WHEN last.member_poor BETWEEN 0 AND last.poor THEN last.member_poor ELSE 0 END
        + CASE WHEN last.member_near_poor BETWEEN 0 AND last.near_poor THEN last.member_near_poor ELSE 0 END
            AS member_households, -- Hộ đảng viên nghèo, cận nghèo |
            -- Members' households among poor and near-poor [households]
    EXISTS (
        SELECT 1 FROM core.title_path AS path
        JOIN core.recognition AS recognition USING (recognition_id)
        WHERE path.cell_id = last.cell_id AND path.since <= least(counted.on_day, life.ends_on)
            AND coalesce(path.until > least(counted.on_day, life.ends_on), true)
            AND coalesce(recognition.withdrawn_on > least(counted.on_day, life.ends_on), true)
            AND coalesce(recognition.ended_on > least(counted.on_day, life.ends_on),
                true)) AS is_recognised, -- Chi bộ giữ danh hiệu tại ngày của đợt |
                    -- The cell held the title on the day of the round
    last.is_year_end, -- Số liệu cuối năm | Year-end figure
    last.is_illustrative, -- Số liệu minh họa | Illustrative
    last.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM kept AS last
JOIN core.cell_life AS life USING (cell_id)
JOIN counted USING (review_year, standard_code, stage)
