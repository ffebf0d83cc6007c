-- Party cells of hamlets and neighbourhoods.
-- Grain: one row a cell of chi_bo.
-- Dates are dd/MM/yyyy in the source and are converted here, for 05/08/2022 alone may be two days.
SELECT
    so AS id,
    xa AS unit_id,
    ten AS name_vi,
    loai AS kind,
    thu_tu AS display_order,
    substr(ngay_lap, 7, 4) || '-' || substr(ngay_lap, 4, 2) || '-' || substr(ngay_lap, 1, 2) AS established_on,
    substr(ngay_giai_the, 7, 4) || '-' || substr(ngay_giai_the, 4, 2) || '-' || substr(ngay_giai_the, 1, 2) AS dissolved_on,
    substr(ngay_ghi, 7, 4) || '-' || substr(ngay_ghi, 4, 2) || '-' || substr(ngay_ghi, 1, 2) AS recorded_on,
    nguon AS source_note,
    minh_hoa AS is_illustrative
FROM chi_bo
