-- stop
-- vi: Người đọc sẽ thấy số công nhận từng năm cộng lại khác số lũy kế và không biết tin số nào.
-- en: A reader would see the recognitions of the years add up to something else than the cumulative count, and not know which to believe.
-- touches: recognitions, forecast
-- shows: net, sum_of_years, last_of_years, last_step, forecast_input
WITH stated AS (
    SELECT
        programme.net,
        coalesce((SELECT sum(recognised - withdrawn - ended) FROM marts.yearly_recognitions), 0) AS sum_of_years,
        coalesce((SELECT arg_max(cumulative, year) FROM marts.yearly_recognitions), 0) AS last_of_years,
        coalesce((SELECT arg_max(cumulative, on_day) FROM marts.cumulative_recognitions), 0) AS last_step,
        coalesce((SELECT sum(net) FROM marts.forecast_input WHERE basis = 'all'), programme.net) AS forecast_input
    FROM marts.programme AS programme
)
SELECT * FROM stated WHERE net <> sum_of_years OR net <> last_of_years OR net <> last_step OR net <> forecast_input
